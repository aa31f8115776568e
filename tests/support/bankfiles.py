"""Files of a bank, given as text."""

from draftkit.phrasebank.files import BankFile


def bank_file(path: str, name: str, text: str) -> BankFile:
    return BankFile(path, name, text.encode())
