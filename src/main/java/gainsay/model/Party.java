package gainsay.model;

/// Another entity that takes part in a claim.
public record Party(Role role, Entity entity, String mention) {}
