package org.alumnibridge.alumni.support;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes words comparable whatever script and custom they are written in: "Schukow", "Zhukov" and "Жуков" fold to the same
 * letters, and so do "Jekaterina", "Ekaterina" and "Екатерина", or "Müller", "Mueller" and "Muller".
 *
 * <p>German and English write the same Cyrillic letter differently and use the same Latin letters for different ones
 * ("ch" is х or ч, "z" is ц or з). So no way of writing is turned into another: letters that are mistaken for each other
 * become one class, and folded text is for comparing alone. What still differs is left to the trigrams: "Alexander" and
 * "Александр", "Gorbatschow" and "Gorbachev".
 */
public final class ScriptFolding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Stand for a soft sign in Latin letters. */
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02bc\u02b9`\u00b4]");

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern TWICE = Pattern.compile("(\\p{L})\\1+");

    /** Letters that lose what tells them apart with their marks. */
    private static final Map<String, String> MARKED = Map.of(
            "š", "sh", "ž", "sh", "č", "h", "ß", "s", "ø", "o", "æ", "a", "œ", "o", "ł", "l", "đ", "d", "ı", "i");

    /** Written, folded. The longest that fits counts. */
    private static final Map<String, String> CLASSES = Map.ofEntries(
            // ж, ш, щ in German, English and Polish
            Map.entry("schtsch", "sh"),
            Map.entry("shch", "sh"),
            Map.entry("sch", "sh"),
            Map.entry("sh", "sh"),
            Map.entry("zh", "sh"),
            Map.entry("sz", "sh"),
            Map.entry("ж", "sh"),
            Map.entry("ш", "sh"),
            Map.entry("щ", "sh"),
            // ч and х
            Map.entry("tsch", "h"),
            Map.entry("tch", "h"),
            Map.entry("ch", "h"),
            Map.entry("kh", "h"),
            Map.entry("cz", "h"),
            Map.entry("ч", "h"),
            Map.entry("х", "h"),
            // ц, с, з
            Map.entry("tz", "s"),
            Map.entry("ts", "s"),
            Map.entry("z", "s"),
            Map.entry("ц", "s"),
            Map.entry("с", "s"),
            Map.entry("з", "s"),
            // vowels with a glide before them
            Map.entry("je", "e"),
            Map.entry("ye", "e"),
            Map.entry("jo", "e"),
            Map.entry("yo", "e"),
            Map.entry("ю", "iu"),
            Map.entry("я", "ia"),
            Map.entry("є", "e"),
            Map.entry("ї", "i"),
            // umlauts written out
            Map.entry("ae", "a"),
            Map.entry("oe", "o"),
            Map.entry("ue", "u"),
            // one letter for another
            Map.entry("y", "i"),
            Map.entry("j", "i"),
            Map.entry("w", "v"),
            Map.entry("x", "ks"),
            Map.entry("c", "k"),
            Map.entry("qu", "kv"),
            Map.entry("q", "k"),
            Map.entry("ph", "f"),
            Map.entry("th", "t"),
            Map.entry("а", "a"),
            Map.entry("б", "b"),
            Map.entry("в", "v"),
            Map.entry("г", "g"),
            Map.entry("ґ", "g"),
            Map.entry("д", "d"),
            Map.entry("е", "e"),
            Map.entry("и", "i"),
            Map.entry("і", "i"),
            Map.entry("к", "k"),
            Map.entry("л", "l"),
            Map.entry("м", "m"),
            Map.entry("н", "n"),
            Map.entry("о", "o"),
            Map.entry("п", "p"),
            Map.entry("р", "r"),
            Map.entry("т", "t"),
            Map.entry("у", "u"),
            Map.entry("ф", "f"),
            Map.entry("ъ", ""),
            Map.entry("ы", "i"),
            Map.entry("ь", ""),
            Map.entry("э", "e"));

    private static final int LONGEST =
            CLASSES.keySet().stream().mapToInt(String::length).max().orElseThrow();

    private ScriptFolding() {}

    /** Words of folded letters and digits, one blank between them; empty for null. */
    public static String fold(String text) {
        if (text == null) {
            return "";
        }
        String together = APOSTROPHES.matcher(text).replaceAll("");
        String words = GAPS.matcher(plain(together)).replaceAll(" ").strip();
        return TWICE.matcher(classes(words)).replaceAll("$1");
    }

    /** The folded words, without any when there are none. */
    public static List<String> words(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    private static String plain(String text) {
        String lower = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        for (Map.Entry<String, String> letter : MARKED.entrySet()) {
            lower = lower.replace(letter.getKey(), letter.getValue());
        }
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    private static String classes(String words) {
        StringBuilder folded = new StringBuilder(words.length());
        int at = 0;
        while (at < words.length()) {
            int length = longestAt(words, at);
            String written = words.substring(at, at + length);
            folded.append(CLASSES.getOrDefault(written, written));
            at += length;
        }
        return folded.toString();
    }

    /** Length of the longest way of writing that begins here, 1 when there is none. */
    private static int longestAt(String words, int at) {
        for (int length = Math.min(LONGEST, words.length() - at); length > 1; length--) {
            if (CLASSES.containsKey(words.substring(at, at + length))) {
                return length;
            }
        }
        return 1;
    }
}
