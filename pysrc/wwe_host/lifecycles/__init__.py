"""The lifecycles as tables: state → trigger → next state. A table both offers (capabilities) and refuses."""
