// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.ToMany;
import dev.athanor.orm.instrument.ToOne;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.Managed;
import java.util.List;
import java.util.stream.Stream;

/**
 * The entities of these specs, in the classes of one front end: written by hand, or generated from model interfaces. The
 * specs know the classes by their handles only, which have the same names in both; so every spec holds for both.
 */
final class Model {
    private final String name;
    final Class<Managed> user;
    final Attribute<Managed, Long> userId;
    final Attribute<Managed, String> userName;
    final Attribute<Managed, String> fullname;
    final Attribute<Managed, Integer> age;
    final ToMany<Managed, Managed> addresses;

    final Class<Managed> address;
    final Attribute<Managed, Long> addressId;
    final Attribute<Managed, String> email;
    final ToOne<Managed, Managed> addressUser;

    final Class<Managed> team;
    final Attribute<Managed, Long> teamId;
    final Attribute<Managed, String> teamName;
    final ToMany<Managed, Managed> players;

    final Class<Managed> player;
    final Attribute<Managed, Long> playerId;
    final Attribute<Managed, String> playerName;
    final ToOne<Managed, Managed> playerTeam;
    final ToOne<Managed, Managed> playerCountry;

    final Class<Managed> country;
    final Attribute<Managed, String> code;
    final Attribute<Managed, String> countryName;

    final Class<Managed> node;
    final Attribute<Managed, Long> nodeId;
    final Attribute<Managed, String> nodeName;
    final ToOne<Managed, Managed> parent;
    final ToMany<Managed, Managed> children;

    final Class<Managed> ticket;
    final Attribute<Managed, Integer> number;

    final Class<Managed> sample;

    private Model(String name, String room) {
        this.name = name;
        user = type(room, "User");
        userId = handle(user, "ID");
        userName = handle(user, "NAME");
        fullname = handle(user, "FULLNAME");
        age = handle(user, "AGE");
        addresses = handle(user, "ADDRESSES");
        address = type(room, "Address");
        addressId = handle(address, "ID");
        email = handle(address, "EMAIL");
        addressUser = handle(address, "USER");
        team = type(room, "Team");
        teamId = handle(team, "ID");
        teamName = handle(team, "NAME");
        players = handle(team, "PLAYERS");
        player = type(room, "Player");
        playerId = handle(player, "ID");
        playerName = handle(player, "NAME");
        playerTeam = handle(player, "TEAM");
        playerCountry = handle(player, "COUNTRY");
        country = type(room, "Country");
        code = handle(country, "CODE");
        countryName = handle(country, "NAME");
        node = type(room, "Node");
        nodeId = handle(node, "ID");
        nodeName = handle(node, "NAME");
        parent = handle(node, "PARENT");
        children = handle(node, "CHILDREN");
        ticket = type(room, "Ticket");
        number = handle(ticket, "NUMBER");
        sample = type(room, "Sample");
    }

    /** The front ends. */
    static Stream<Model> all() {
        return Stream.of(new Model("generated", "generated"), new Model("by hand", "byhand"));
    }

    @SuppressWarnings("unchecked")
    static Class<Managed> type(String room, String simpleName) {
        try {
            return (Class<Managed>) Class.forName(Model.class.getPackageName() + '.' + room + '.' + simpleName);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    static <H> H handle(Class<Managed> type, String constant) {
        try {
            return (H) type.getField(constant).get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    Managed user(String name) {
        Managed made = EntityType.of(user).create();
        userName.set(made, name);
        return made;
    }

    /** A user with an address for each e-mail. */
    Managed user(String name, String... emails) {
        Managed made = user(name);
        for (String each : emails) {
            addresses(made).add(address(each));
        }
        return made;
    }

    Managed address(String mail) {
        Managed made = EntityType.of(address).create();
        email.set(made, mail);
        return made;
    }

    Managed team(String name) {
        Managed made = EntityType.of(team).create();
        teamName.set(made, name);
        return made;
    }

    Managed player(String name) {
        Managed made = EntityType.of(player).create();
        playerName.set(made, name);
        return made;
    }

    Managed country(String key, String name) {
        Managed made = EntityType.of(country).create();
        code.set(made, key);
        countryName.set(made, name);
        return made;
    }

    Managed node(String name, Managed... below) {
        Managed made = EntityType.of(node).create();
        nodeName.set(made, name);
        children(made).addAll(List.of(below));
        return made;
    }

    Managed ticket() {
        return EntityType.of(ticket).create();
    }

    Managed sample() {
        return EntityType.of(sample).create();
    }

    List<Managed> addresses(Managed owner) {
        return addresses.get(owner);
    }

    List<String> emails(Managed owner) {
        return addresses(owner).stream().map(email::get).toList();
    }

    List<Managed> players(Managed owner) {
        return players.get(owner);
    }

    List<Managed> children(Managed owner) {
        return children.get(owner);
    }

    @Override
    public String toString() {
        return name;
    }
}
