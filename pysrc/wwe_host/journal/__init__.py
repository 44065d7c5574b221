"""What was said and done in a workspace: the journal, the causes of its entries, and who writes them."""
