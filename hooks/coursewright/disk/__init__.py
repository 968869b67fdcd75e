"""The only part of the core that opens files: a course's folder -> its settings and texts; new files, written whole."""

from coursewright.disk.cache import keep, recall
from coursewright.disk.config import CONFIG_NAMES, Config, find_root, read_config
from coursewright.disk.folder import list_files, read_folder, read_text
from coursewright.disk.revision import read_revision
from coursewright.disk.site import change_site, list_site
from coursewright.disk.writing import write_instead, write_new, write_over

__all__ = [
    "CONFIG_NAMES",
    "Config",
    "change_site",
    "find_root",
    "keep",
    "list_files",
    "list_site",
    "read_config",
    "read_folder",
    "read_revision",
    "read_text",
    "recall",
    "write_instead",
    "write_new",
    "write_over",
]
