package gainsay.article;

import org.jspecify.annotations.Nullable;

/// One file inside another: a packed file, a mail of a mailbox, a page of a web archive, an entry
/// of a feed. No record, as its bytes are not to be compared.
final class Member {
    private final String inside;
    private final String name;
    private final byte[] bytes;
    private final @Nullable Content content;
    private final @Nullable String url;
    private final @Nullable String charset;

    /// `inside` tells it from its neighbours, `name` is what its kind is told by, `content` is set
    /// where the container knows how to read it, `url` where it says whence it came, `charset`
    /// where a server named one.
    Member(
            String inside,
            String name,
            byte[] bytes,
            @Nullable Content content,
            @Nullable String url,
            @Nullable String charset) {
        this.inside = inside;
        this.name = name;
        this.bytes = bytes;
        this.content = content;
        this.url = url;
        this.charset = charset;
    }

    String inside() {
        return inside;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    @Nullable Content content() {
        return content;
    }

    @Nullable String url() {
        return url;
    }

    @Nullable String charset() {
        return charset;
    }

    /// The same under another name, as once it is unpacked.
    Member named(String other) {
        return new Member(inside, other, bytes, content, url, charset);
    }

    /// The same with the address that it came from, where it was not known yet.
    Member from(@Nullable String address) {
        return new Member(inside, name, bytes, content, url == null ? address : url, charset);
    }

    /// Reads the member, when it comes to that.
    interface Content {
        Layout layout() throws Unfit;
    }

    /// Takes the members of a container, one after another.
    interface Taker {
        void take(Member member);

        /// A member that cannot be had; `because` goes on after its name.
        void miss(String inside, String because);
    }
}
