"""What the browser would say later about an extension, said now: its settings, templates and modules."""
