package gainsay.model;

/// What kind of thing a name stands for.
public enum EntityType {
    ORGANIZATION,
    PERSON,
    GOVERNMENT,
    PRODUCT,
    PLACE,
    TOPIC
}
