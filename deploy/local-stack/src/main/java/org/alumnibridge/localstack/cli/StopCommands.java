package org.alumnibridge.localstack.cli;

import org.alumnibridge.localstack.StackException;
import org.alumnibridge.localstack.process.FileLock;

/** {@code down}, {@code reset}, {@code kill}, {@code pause} and {@code resume}. */
final class StopCommands {

    private final Arguments arguments;

    StopCommands(Arguments arguments) {
        this.arguments = arguments;
    }

    void down() {
        holdingLock(() -> arguments.stack().down());
        System.out.println("Stopped. Data are kept in " + arguments.directory());
    }

    void reset() {
        holdingLock(() -> arguments.stack().reset());
        System.out.println("Stopped, data deleted.");
    }

    void kill() {
        holdingLock(this::killOne);
    }

    void pause() {
        var component = arguments.only("COMPONENT");
        arguments.stack().pause(component);
        System.out.println("Paused " + component + ". Let it go on with: deploy/local resume " + component);
    }

    void resume() {
        var component = arguments.only("COMPONENT");
        arguments.stack().resume(component);
        System.out.println(component + " goes on.");
    }

    private void killOne() {
        var component = arguments.only("COMPONENT");
        var stack = arguments.stack();
        var process = stack.process(component).orElseThrow(() -> new StackException(component + " does not run."));
        stack.kill(component);
        System.out.println("Killed " + component + " (process " + process.pid() + "). Bring it back with:"
                + " deploy/local start " + component);
    }

    private void holdingLock(Runnable work) {
        FileLock.holding(Main.lock(arguments), () -> {
            work.run();
            return true;
        });
    }
}
