"""Alder Bank, a small made-up school with everybody that the story needs."""

from dataclasses import dataclass

from flask import Flask

from server.checks.register import Person
from server.vocabulary import Channel, PersonKind, Role
from tests.factories.schools import (
    MadeAccount,
    MadePerson,
    MadeSchool,
    everything,
    make_account,
    make_person,
    make_register,
    make_school,
    pupil,
)

AMELIA = pupil("P0001", "Amelia", "Hartwell", *everything())
"""A pupil with consent for everything everywhere."""
JAYDEN = pupil("P0002", "Jayden", "Osgood", class_name="Elm")
"""A pupil without any consent."""
ROSALIND = pupil("P0003", "Rosalind", "Quillfeather", *everything(), do_not_publish=True)
"""A pupil who must not be found."""
MRS_FENWICK = Person("S0001", PersonKind.STAFF, "Margaret", "Fenwick", consents=everything())
REGISTER = (AMELIA, JAYDEN, ROSALIND, MRS_FENWICK)


@dataclass(frozen=True, slots=True)
class AlderBank:
    """The school, its people and its accounts. All but the safeguarding lead manage both accounts."""

    school: MadeSchool
    teacher: MadePerson
    leader: MadePerson
    deputy: MadePerson
    moderator: MadePerson
    safeguarding: MadePerson
    colleague: MadePerson
    x: MadeAccount
    mastodon: MadeAccount

    @property
    def id(self) -> str:
        """The school's id."""
        return self.school.id


def make_alder_bank(app: Flask, slug: str = "alder-bank", name: str = "Alder Bank Primary School") -> AlderBank:
    """The school with register and accounts; another slug makes another one with the same people and pupils."""
    school = make_school(app, slug, name)
    teacher = make_person(app, school, "Sunita Patel", Role.AUTHOR)
    leader = make_person(app, school, "Helen Ashcroft", Role.SENIOR_LEADER)
    deputy = make_person(app, school, "Daniel Okoro", Role.SENIOR_LEADER)
    moderator = make_person(app, school, "Pauline Sykes", Role.MODERATOR)
    safeguarding = make_person(app, school, "Ruth Calder", Role.SAFEGUARDING_LEAD)
    colleague = make_person(app, school, "Owen Prosser", Role.AUTHOR)
    managers = [teacher, leader, deputy, moderator, colleague]
    x = make_account(app, school, "x", Channel.X, managers)
    mastodon = make_account(
        app, school, "mastodon", Channel.MASTODON, managers, "alderbank", "social.alderbank.example"
    )
    make_register(app, school, REGISTER)
    return AlderBank(school, teacher, leader, deputy, moderator, safeguarding, colleague, x, mastodon)
