package org.attune.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Launch;
import org.attune.scorm.runtime.LaunchElements;
import org.attune.scorm.sequencing.Condition;
import org.attune.scorm.sequencing.PrerequisiteScript;
import org.attune.tracking.ActivityDescription;
import org.jspecify.annotations.Nullable;

/** An item of the organization that a package plays. */
@Entity
class Activity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "activity")
    @SequenceGenerator(name = "activity", sequenceName = "activity_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "resource")
    private PackageResource resource;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private String identifier;

    /** Identifier of the item above; absent at the top. */
    @Column
    private @Nullable String parent;

    @Column(nullable = false)
    private String title;

    @Column
    private @Nullable String href;

    @Column(name = "completion_set_by_content", nullable = false)
    private boolean completionSetByContent;

    @Column(name = "objective_set_by_content", nullable = false)
    private boolean objectiveSetByContent;

    @ElementCollection
    @CollectionTable(name = "activity_given", joinColumns = @JoinColumn(name = "activity"))
    @MapKeyColumn(name = "element")
    @Column(name = "text")
    private Map<String, String> given = new HashMap<>();

    /** What has to be done before it opens, as a script; absent where it is open. */
    @Column
    private @Nullable String prerequisites;

    protected Activity() {}

    /** @param condition of opening; absent where it is open */
    Activity(
            PackageResource resource, int position, @Nullable String parent, Item item, @Nullable Condition condition) {
        this.resource = resource;
        this.position = position;
        this.identifier = item.identifier();
        this.parent = parent;
        this.title = item.title();
        Launch launch = item.launch();
        this.href = launch == null || launch.path().isEmpty() ? null : launch.href();
        this.completionSetByContent = item.tracking().completionSetByContent();
        this.objectiveSetByContent = item.tracking().objectiveSetByContent();
        this.prerequisites = condition == null ? null : condition.script();
        this.given.putAll(LaunchElements.of(item, resource.scorm()));
    }

    String identifier() {
        return identifier;
    }

    /** What has to be done before it opens; nothing where it is open. */
    Optional<Condition> condition() {
        return Optional.ofNullable(prerequisites).flatMap(PrerequisiteScript::parse);
    }

    boolean isLaunchable() {
        return href != null;
    }

    /**
     * What tracking needs of it; nothing when it cannot be launched from here.
     *
     * @param launchable the identifiers of all activities of the package that can be, in order
     */
    Optional<ActivityDescription> describe(List<String> launchable) {
        return href == null
                ? Optional.empty()
                : Optional.of(new ActivityDescription(
                        identifier,
                        title,
                        resource.scorm(),
                        href,
                        given,
                        resource.scorm().isScorm2004() ? Navigation.from(identifier, launchable) : Map.of(),
                        completionSetByContent,
                        objectiveSetByContent));
    }
}
