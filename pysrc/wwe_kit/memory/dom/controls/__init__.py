"""The elements that forms are made of: fields with their values, buttons, labels, and the form itself."""
