package org.attune.device;

import org.attune.account.Door;
import org.attune.setting.Ground;
import org.attune.shared.PeopleBench;

/** PINs over a {@link PeopleBench}, wired as the container wires them. */
public final class PinBench {
    private PinBench() {}

    public static TabletPinService on(PeopleBench bench, Door door, Ground ground) {
        TabletPinService pins = new TabletPinService();
        wire(pins, tablets(bench, door), bench, door, ground);
        return pins;
    }

    static Tablets tablets(PeopleBench bench, Door door) {
        Tablets store = new Tablets();
        store.entities = bench.entities;
        store.server = door.server;
        return store;
    }

    static void wire(TabletPinService pins, Tablets store, PeopleBench bench, Door door, Ground ground) {
        pins.tablets = store;
        pins.workplaces = ground.workplaces;
        pins.accounts = door.accounts;
        pins.pins = door.pins;
        pins.doors = door.doors;
        pins.clock = bench.clock;
    }
}
