package org.alumnibridge.e2e.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes the scripts of one writer. The same seed and writer make the same scripts, whatever comes of them. */
final class Playwright {

    private static final List<String> INDUSTRIES =
            List.of("24.51", "28.13", "62.01", "10.51", "16.10", "25.62", "27.12", "46.69", "49.39", "70.22");
    private static final List<String> WITH_INTRODUCTION = List.of("business_contact", "advice");
    private static final int WHOEVER_IS_ASKED = -1;
    /** Of 100. */
    private static final int REPEATED = 10;

    private final LedgerSettings settings;
    private final int writer;
    private final Random dice;
    private int written;

    Playwright(LedgerSettings settings, int writer) {
        this.settings = settings;
        this.writer = writer;
        this.dice = new Random(settings.seed() * 31 + writer);
    }

    Script next() {
        int which = dice.nextInt(100);
        List<Step> steps = which < 45 ? introduction() : others(which);
        String kind = which < 45 ? WITH_INTRODUCTION.get(dice.nextInt(2)) : "question";
        String route = which >= 70 && which < 80 ? "direct" : "brokered";
        String industry = INDUSTRIES.get(written % INDUSTRIES.size());
        return new Script(settings.name() + "-" + writer + "-" + written++, kind, route, industry, steps);
    }

    private List<Step> others(int which) {
        if (which < 70) {
            return question();
        }
        if (which < 80) {
            return chosenByTheRequester();
        }
        return which < 97 ? keepingUp() : List.of(step(Act.IMPORT, 0));
    }

    private List<Step> introduction() {
        List<Step> steps = asking();
        if (chance(15)) {
            steps.add(step(Act.REFUSE, 0));
            steps.add(step(Act.PROPOSE, expert()));
            steps.add(step(Act.ACCEPT, steps.get(steps.size() - 1).person()));
        }
        steps.add(step(Act.CONFIRM, 0));
        steps.add(step(Act.CLOSE, 0));
        return cutShort(steps);
    }

    private List<Step> question() {
        List<Step> steps = asking();
        steps.add(step(Act.ANSWER, steps.get(steps.size() - 1).person()));
        steps.add(step(Act.CLOSE, 0));
        return cutShort(steps);
    }

    /** One expert declines or is slower, the other accepts. */
    private List<Step> asking() {
        List<Step> steps = filing();
        int first = expert();
        int second = (first + 1 + dice.nextInt(settings.experts() - 1)) % settings.experts();
        steps.add(step(Act.PROPOSE, first));
        steps.add(step(Act.PROPOSE, second));
        if (chance(50)) {
            steps.add(step(Act.DECLINE, first));
        }
        steps.add(step(Act.ACCEPT, second));
        return steps;
    }

    private List<Step> filing() {
        List<Step> steps = new ArrayList<>(List.of(step(Act.FILE, 0)));
        if (chance(25)) {
            steps.add(step(Act.CHANGE, 0));
        }
        if (chance(30)) {
            steps.add(step(Act.TAKE, dice.nextInt(Cast.BROKERS)));
        }
        return steps;
    }

    private List<Step> chosenByTheRequester() {
        List<Step> steps = new ArrayList<>(List.of(step(Act.FILE, 0), step(Act.CHOOSE, 0)));
        steps.add(step(chance(70) ? Act.ACCEPT : Act.DECLINE, WHOEVER_IS_ASKED));
        steps.add(step(Act.ANSWER, WHOEVER_IS_ASKED));
        steps.add(step(Act.CLOSE, 0));
        return steps;
    }

    /** What people do besides: their profiles, their notices. */
    private List<Step> keepingUp() {
        int person = expert();
        List<Step> steps = new ArrayList<>();
        for (int times = 1 + dice.nextInt(3); times > 0; times--) {
            steps.add(step(Act.PATCH_PROFILE, person));
            steps.add(step(Act.READ_NOTICE, person));
        }
        return steps;
    }

    /** The requester may withdraw at any time. */
    private List<Step> cutShort(List<Step> steps) {
        if (!chance(25)) {
            return steps;
        }
        List<Step> cut = new ArrayList<>(steps.subList(0, 1 + dice.nextInt(steps.size() - 1)));
        cut.add(step(Act.WITHDRAW, 0));
        return cut;
    }

    private Step step(Act act, int person) {
        return new Step(act, person, dice.nextInt(1000), chance(REPEATED));
    }

    private int expert() {
        return dice.nextInt(settings.experts());
    }

    private boolean chance(int ofHundred) {
        return dice.nextInt(100) < ofHundred;
    }
}
