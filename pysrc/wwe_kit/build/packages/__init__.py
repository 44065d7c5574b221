"""What a page gets of its extension's packages: their files in pieces, and their modules as bytecode."""
