package org.attune.setting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.attune.shared.Line;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;

/** A nursery, childminder or pre-school of the hub, with its rooms. */
@Entity
@SuppressWarnings("UnusedVariable") // what only queries read
class Setting {
    private static final int LONGEST_NAME = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "setting")
    @SequenceGenerator(name = "setting", sequenceName = "setting_seq")
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "hub")
    private Hub hub;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "local_authority")
    private LocalAuthority localAuthority;

    @Column(nullable = false)
    private String name;

    @OneToMany(mappedBy = "setting", cascade = CascadeType.PERSIST)
    @OrderBy("name")
    private List<Room> rooms = new ArrayList<>();

    /** Whether a room leader may assign courses within the own room. */
    @Column(name = "room_leaders_assign", nullable = false)
    private boolean roomLeadersAssign;

    /** What specialist leaders whose patch it is in are shown of it. */
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Sharing shares = Sharing.NOTHING;

    @Version
    private long version;

    protected Setting() {}

    /** @throws RuleViolation when the name cannot be one */
    Setting(LocalAuthority localAuthority, String name) {
        this.hub = localAuthority.hub();
        this.localAuthority = localAuthority;
        isCalled(name);
    }

    /** @throws RuleViolation when the name cannot be one */
    final void isCalled(String typed) {
        this.name = Line.of(typed);
        if (this.name.isEmpty()) {
            throw new RuleViolation("setting.name.missing").at("settingName");
        }
        if (this.name.length() > LONGEST_NAME) {
            throw new RuleViolation("setting.name.long", LONGEST_NAME).at("settingName");
        }
    }

    String name() {
        return name;
    }

    /** The name of its local authority. */
    String area() {
        return localAuthority.name();
    }

    SettingName named() {
        return new SettingName(id, name, area(), version);
    }

    /**
     * Makes sure that nobody has changed it since somebody looked.
     *
     * @throws RuleViolation when somebody has
     */
    void isAsSeen(long seen) {
        if (version != seen) {
            throw new RuleViolation("setting.changed").at("settingName");
        }
    }

    Choices choices() {
        return new Choices(roomLeadersAssign, shares, version);
    }

    /** Decides what room leaders may, and what specialist leaders are shown. */
    void decides(boolean leadersAssign, Sharing shown) {
        this.roomLeadersAssign = leadersAssign;
        this.shares = shown;
    }

    /** Adds a room. */
    void opens(String roomName, AgeRange ages) {
        rooms.add(new Room(this, roomName, ages));
    }

    /** @throws NotFound when the setting has no such room that is open */
    Room room(String roomName) {
        return rooms.stream()
                .filter(room -> room.isOpen() && room.name().equals(roomName))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    long id() {
        return id;
    }

    Hub hub() {
        return hub;
    }
}
