"""Canonical text, markers, sentence segmentation, anchors and alignment."""
