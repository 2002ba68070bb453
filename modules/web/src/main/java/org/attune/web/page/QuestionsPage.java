package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.attune.people.InvitationService;
import org.attune.people.Question;
import org.attune.shared.NotFound;

/** What settings say of the reader on My learning: whether they work there, to be answered with yes or no. */
@Named("questionsPage")
@RequestScoped
public class QuestionsPage {

    @Inject
    InvitationService invitations;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    /** Nobody is asked who came in by a PIN. */
    public List<Question> getAll() {
        return signedIn.reader().learningOnly() ? List.of() : invitations.questions(signedIn.reader());
    }

    /** What was answered just before: {@code yes}, {@code no} or nothing. */
    public String getAfter() {
        return Objects.requireNonNullElse(request.getParameter("works"), "");
    }

    /** They work there. */
    public void yes() {
        answer(() -> invitations.agree(signedIn.reader(), Numbers.id(request, "invitation")), "yes");
    }

    /** They do not. */
    public void no() {
        answer(() -> invitations.decline(signedIn.reader(), Numbers.id(request, "invitation")), "no");
    }

    private static void answer(Runnable work, String after) {
        try {
            work.run();
            Redirect.to("/my-learning?works=" + after);
        } catch (NotFound gone) {
            // Taken back, or answered in another tab.
            Redirect.to("/my-learning");
        }
    }
}
