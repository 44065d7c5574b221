"""The back end of a test: what answers the requests that pages make over HTTP."""
