"""The namespaces of the Service Client API: one module each, named as in the client."""
