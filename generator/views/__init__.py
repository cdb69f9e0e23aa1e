"""What each page shows: frozen views of finished French phrases, made from the directory.

Every sentence, date, price, link and order is decided here; no HTML, no template engine, no file, no clock.
"""
