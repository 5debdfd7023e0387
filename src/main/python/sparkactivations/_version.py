"""The version of the project."""

# Generated: see CONTRIBUTING.md.

__version__ = "0.2.0"
