package dev.quicksync.quality;

/**
 * What {@code quality=auto} came to.
 *
 * @param rung the rung to serve
 * @param explanation why, for the header {@code X-Decision}: an item with parameters (RFC 9651 section 3.3), such as
 *     {@code high;bitrate=256;speed=3.5;source=observed;reasons="speed>=2"}
 */
public record AutoDecision(Rung rung, String explanation) {

    static AutoDecision of(Assessment assessment) {
        QualityDecision decision = assessment.decision();
        String explanation = decision.level().label() + ";bitrate=" + decision.kbps() + ";speed="
                + Decimals.round(assessment.network().mbps(), 2) + ";source="
                + assessment.network().source().label() + ";reasons=\"" + String.join(" ", decision.reasons()) + '"';
        return new AutoDecision(decision.rung(), explanation);
    }
}
