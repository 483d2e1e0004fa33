package app.lookalike.ui.welcome;

import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.action.Screen;

/** Leads to the welcome page, to the choice of a table's columns, and back to the screens of the open catalogue. */
public final class WelcomeNavigation {
    private final Navigation navigation;
    private final WelcomeViewModel model;
    private final Screen home;
    private final Screen welcome;
    private final Screen choice;
    private Screen before;

    /**
     * Navigates as the models require.
     *
     * @param home what is shown of a catalogue that has just been opened
     * @param choice shows the columns of a table
     */
    public WelcomeNavigation(
            Navigation navigation, WelcomeViewModel model, Screen home, Screen welcome, Screen choice) {
        this.navigation = navigation;
        this.model = model;
        this.home = home;
        this.welcome = welcome;
        this.choice = choice;
        this.before = home;
        model.onLeave(this::leave);
        model.importing().table().addListener((observable, was, now) -> {
            if (now.isPresent()) {
                navigation.shown().get().filter(shown -> shown != choice).ifPresent(shown -> before = shown);
                navigation.show(choice);
            } else if (isShown(choice)) {
                navigation.show(before);
            }
        });
    }

    /** Shows the page. */
    public void showWelcome() {
        model.refresh();
        navigation.show(welcome);
    }

    /** Shows the page at the first start, while the sample is opened. */
    public void showAtFirstStart() {
        if (model.isFirstStart()) {
            model.showWhileSampleOpens();
            navigation.show(welcome);
        }
    }

    private void leave() {
        before = home;
        if (isShown(welcome) || isShown(choice)) {
            navigation.show(home);
        }
    }

    private boolean isShown(Screen screen) {
        return navigation.shown().get().filter(screen::equals).isPresent();
    }
}
