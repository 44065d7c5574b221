"""Images of the memory of a Python that has imported our client and an extension's modules: pages go on from them."""
