"""Microplanning: from what to say to how to say it, without yet writing it out."""
