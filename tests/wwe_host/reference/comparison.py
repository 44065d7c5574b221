"""Compares what the host says with a sample of the reference, key by key."""

ANY = object()  # in a sample: some text that is another one each time
MISSING = object()


def differences(sample, said, path=""):
    """Return what differs, by path: "missing", "more", or the pair of values, the sample's first."""
    if sample is ANY:
        return {} if isinstance(said, str) and said else {path: ("some text", said)}
    if isinstance(sample, dict) and isinstance(said, dict):
        return _of_objects(sample, said, path)
    if isinstance(sample, list) and isinstance(said, list) and len(sample) == len(said):
        found = {}
        for index, (one, other) in enumerate(zip(sample, said, strict=True)):
            found |= differences(one, other, f"{path}[{index}]")
        return found
    is_same = type(sample) is type(said) and sample == said
    return {} if is_same else {path: (sample, said)}


def _of_objects(sample, said, path):
    found = {}
    for key in [*sample, *(key for key in said if key not in sample)]:
        place = f"{path}.{key}" if path else key
        if key not in said:
            found[place] = "missing"
        elif key not in sample:
            found[place] = "more"
        else:
            found |= differences(sample[key], said[key], place)
    return found


def more(prefix, *keys):
    """Return the differences of keys that the host has and the sample has not."""
    return {f"{prefix}.{key}": "more" for key in keys}
