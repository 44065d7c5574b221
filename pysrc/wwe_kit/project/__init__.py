"""An extension's folder and its settings."""
