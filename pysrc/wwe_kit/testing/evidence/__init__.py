"""What a failed test leaves behind: one HTML file that shows what happened, in its order."""
