"""The MkDocs adaptor: binds a build's events to the package. The thinnest way in; knows no rule and no grammar."""

from coursewright.mkdocs.plugin import CoursewrightPlugin

__all__ = ["CoursewrightPlugin"]
