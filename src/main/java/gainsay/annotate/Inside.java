package gainsay.annotate;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/// What CoreNLP shows to its own packages only: the weights of its tagger can be had no other way.
/// The version is pinned, and TagSearchTest compares what comes of it.
final class Inside {
    private Inside() {}

    static Field field(Class<?> owner, String name) {
        try {
            return opened(owner.getDeclaredField(name));
        } catch (NoSuchFieldException e) {
            throw other(e);
        }
    }

    static Method method(Class<?> owner, String name, Class<?> argument) {
        try {
            return opened(owner.getDeclaredMethod(name, argument));
        } catch (NoSuchMethodException e) {
            throw other(e);
        }
    }

    private static <T extends AccessibleObject> T opened(T member) {
        member.setAccessible(true);
        return member;
    }

    static Object read(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw other(e);
        }
    }

    static Object call(Method method, Object owner, Object argument) {
        try {
            return method.invoke(owner, argument);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw other(e);
        }
    }

    private static IllegalStateException other(Exception cause) {
        return new IllegalStateException("not the CoreNLP that this was made for", cause);
    }
}
