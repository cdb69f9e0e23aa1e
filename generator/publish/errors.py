"""What cannot be published, said in French for the terminal. Nothing more."""


class PublishError(Exception):
    """The site cannot be written; the older one is left as it was. The message is one French sentence."""


def quoted(text: object) -> str:
    """`text` between French quotation marks and their no-break spaces."""
    return f"«\N{NO-BREAK SPACE}{text}\N{NO-BREAK SPACE}»"
