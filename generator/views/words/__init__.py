"""French phrases as plain text: names, dates, seasons, distances, prices, counting, with their insécables.

Knows no link, no icon and no page; whoever shows a phrase decides what stands around it.
"""
