"""Chinese text and numbers: what every room may take for granted about them."""
