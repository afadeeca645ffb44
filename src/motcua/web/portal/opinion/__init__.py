"""Opinion (ý kiến): what citizens say of a page and of how their dossier was dealt with."""
