"""The namespaces of the Service Client API, one module each."""
