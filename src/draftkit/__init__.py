"""Draft the annual report on open government information of a Chinese government body."""

__version__ = "0.1.0"
