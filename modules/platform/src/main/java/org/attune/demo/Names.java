package org.attune.demo;

import java.util.List;

/**
 * What is called what in the demo. Family names are toys and the weather, places are in no atlas: nobody takes them for
 * real. The numbers of given and of family names share no divisor, so that pairs repeat late.
 */
final class Names {
    static final String HUB = "Larkfield and Moor Demo Hub";

    static final List<String> GIVEN = List.of(
            "Amara",
            "Bronwen",
            "Chidi",
            "Dilys",
            "Ewa",
            "Farah",
            "Gwen",
            "Hamza",
            "Imani",
            "Jacek",
            "Kayleigh",
            "Leila",
            "Maeve",
            "Nadia",
            "Oluchi",
            "Priya",
            "Rhian",
            "Sanjay",
            "Tomasz",
            "Usha",
            "Veronica",
            "Winsome",
            "Yusuf");

    static final List<String> FAMILY = List.of(
            "Teddy",
            "Puddle",
            "Rattle",
            "Sandpit",
            "Bubble",
            "Jigsaw",
            "Kite",
            "Skittle",
            "Drizzle",
            "Marble",
            "Snowflake",
            "Scooter",
            "Rainbow",
            "Pompom",
            "Tambourine",
            "Wellington",
            "Playdough",
            "Breeze",
            "Hopscotch");

    static final List<String> LOCAL_AUTHORITIES = List.of(
            "Larkshire",
            "Moorborough",
            "Brackenmarch",
            "Otterholme and Vale",
            "Wendlewick",
            "Thistlebury",
            "Saltmere",
            "North Fernland");

    static final List<String> NURSERIES = List.of(
            "Make-Believe Meadow Nursery",
            "Once Upon a Rug Nursery",
            "Pretend Puddles Day Nursery",
            "Sample Street Nursery",
            "Imaginary Acorns Nursery",
            "Somewhere Lane Pre-school",
            "Example Corner Day Nursery",
            "Storybook Steps Nursery",
            "Cardboard Castle Nursery",
            "Paper Boats Pre-school",
            "Daydream Dell Nursery",
            "Cloud Nine and a Half Nursery",
            "Never-Never Nook Nursery",
            "Moonbeam Mews Day Nursery",
            "Tea Party Terrace Nursery",
            "Blanket Fort Nursery",
            "Hide-and-Seek House Pre-school");

    static final List<String> CHILDMINDERS =
            List.of("Toadstool Cottage Childminding", "Let’s Pretend Childminding", "Two Odd Socks Childminding");

    private Names() {}
}
