"""The labels of frames are known as long as the journal may name them, and not for ever."""

from wwe_host.journal import frame_labels
from wwe_host.journal.frame_labels import FrameLabels


def labels_of(monkeypatch, count, alive=()):
    """Labels of three at most, of frames that came one after the other."""
    monkeypatch.setattr(frame_labels, "MOST", 3)
    labels = FrameLabels(lambda: alive)
    for number in range(1, count + 1):
        labels[f"frame{number}"] = f"Label {number}"
    return labels


def test_those_of_frames_that_are_gone_are_kept_up_to_a_bound(monkeypatch):
    assert list(labels_of(monkeypatch, 3)) == ["frame1", "frame2", "frame3"]


def test_beyond_it_the_oldest_that_are_gone_are_forgotten(monkeypatch):
    assert list(labels_of(monkeypatch, 5)) == ["frame3", "frame4", "frame5"]


def test_a_frame_that_is_there_keeps_its_label_however_old_it_is(monkeypatch):
    assert list(labels_of(monkeypatch, 6, alive={"frame1"})) == ["frame1", "frame5", "frame6"]


def test_nothing_is_forgotten_where_all_are_there(monkeypatch):
    assert len(labels_of(monkeypatch, 5, alive={f"frame{number}" for number in range(9)})) == 5


def test_a_frame_that_gets_another_label_counts_as_new(monkeypatch):
    labels = labels_of(monkeypatch, 3)
    labels["frame1"] = "Renamed"
    labels["frame4"] = "Label 4"
    assert labels == {"frame3": "Label 3", "frame1": "Renamed", "frame4": "Label 4"}
