"""The kinds of body that report."""

from __future__ import annotations

GOVERNMENTS = ("镇", "乡", "苏木", "县", "市", "区", "旗")
KINDS = ("镇", "乡", "街道", "苏木", "部门", "县", "市", "区", "旗")
LEVELS = ("乡级", "县级", "市级", "省级")
