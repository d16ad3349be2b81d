package gainsay.model;

import java.util.Locale;

/// The part that another party plays in a claim; the list is closed.
public enum Role {
    LEAD_INVESTOR,
    INVESTOR,
    ACQUIRER,
    TARGET,
    SELLER,
    CUSTOMER,
    SUPPLIER,
    CO_SUBJECT;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
