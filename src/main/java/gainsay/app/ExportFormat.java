package gainsay.app;

import java.util.Locale;

/// In which shapes claims and findings leave the house.
public enum ExportFormat {
    JSONL("application/jsonl", "jsonl"),
    JSON("application/json", "json"),
    CSV("text/csv; charset=utf-8", "csv"),
    JSONLD("application/ld+json", "jsonld"),
    CLAIMREVIEW("application/ld+json", "jsonld"),
    WEBANNOTATION("application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"", "jsonld"),
    SARIF("application/sarif+json", "sarif"),
    HTML("text/html; charset=utf-8", "html");

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /// What the name of a file of this format ends in, without the dot.
    public String extension() {
        return extension;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As it is typed.
    @Override
    public String toString() {
        return label();
    }
}
