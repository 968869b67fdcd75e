"""The only part of the core that opens files: a course's folder -> its settings and texts; new files, written whole."""

from coursewright.disk.config import CONFIG_NAMES, Config, find_root, read_config
from coursewright.disk.folder import read_folder, read_text
from coursewright.disk.revision import read_revision
from coursewright.disk.site import list_site
from coursewright.disk.writing import write_new, write_over

__all__ = [
    "CONFIG_NAMES",
    "Config",
    "find_root",
    "list_site",
    "read_config",
    "read_folder",
    "read_revision",
    "read_text",
    "write_new",
    "write_over",
]
