"""The words of the product: every closed set of values, once. Standard library only."""

from enum import StrEnum


class Severity(StrEnum):
    """What a finding does to publishing, weakest first."""

    ADVISE = "advise"
    SECOND_OPINION = "second_opinion"
    BLOCK = "block"

    @property
    def rank(self) -> int:
        """Position on the scale; a higher rank is stronger."""
        return list(Severity).index(self)


class Verdict(StrEnum):
    """The outcome of a check. `UNCHECKED` means that some check could not run, and holds the draft."""

    CLEAR = "clear"
    ADVISE = "advise"
    SECOND_OPINION = "second_opinion"
    UNCHECKED = "unchecked"
    BLOCK = "block"

    @property
    def holds(self) -> bool:
        """True when the draft may not be published as it stands."""
        return self not in (Verdict.CLEAR, Verdict.ADVISE)


class ConsentUse(StrEnum):
    """What a consent is for."""

    NAME = "name"
    IMAGE = "image"
    NAME_WITH_IMAGE = "name_with_image"


class ConsentStatus(StrEnum):
    """What was said."""

    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class ConsentBasis(StrEnum):
    """Lawful basis for processing (UK GDPR, article 6)."""

    CONSENT = "consent"
    PUBLIC_TASK = "public_task"
    LEGITIMATE_INTERESTS = "legitimate_interests"


class Channel(StrEnum):
    """Where something is published."""

    FACEBOOK = "facebook"
    X = "x"
    INSTAGRAM = "instagram"
    THREADS = "threads"
    LINKEDIN = "linkedin"
    YOUTUBE = "youtube"
    BLUESKY = "bluesky"
    MASTODON = "mastodon"
    GOOGLE_BUSINESS = "google_business"
    WEBSITE = "website"
    PRESS = "press"

    @property
    def label(self) -> str:
        """The name people know it by."""
        return _CHANNEL_LABELS.get(self, self.value.capitalize())


_CHANNEL_LABELS = {
    Channel.LINKEDIN: "LinkedIn",
    Channel.YOUTUBE: "YouTube",
    Channel.GOOGLE_BUSINESS: "Google Business Profile",
}


class PersonKind(StrEnum):
    """What a person on the register is to the school."""

    PUPIL = "pupil"
    STAFF = "staff"
    GOVERNOR = "governor"
    PARENT = "parent"
    VOLUNTEER = "volunteer"


class Category(StrEnum):
    """Kinds of post (the Pennine Way policy, 2.1, lists the eight that are wanted)."""

    ALERT = "alert"
    REMINDER = "reminder"
    EVENT = "event"
    VACANCY = "vacancy"
    ACHIEVEMENT = "achievement"
    TRIP = "trip"
    GREETING = "greeting"
    FEEDBACK = "feedback"
    OTHER = "other"


class ClauseSource(StrEnum):
    """Where a clause of a policy pack comes from."""

    DOCUMENT = "document"
    MODEL = "model"
    LAW = "law"


class AttachmentKind(StrEnum):
    """What is attached to a draft."""

    IMAGE = "image"
    VIDEO = "video"


class Role(StrEnum):
    """What somebody does in Gatepost; the permission table says what that allows."""

    AUTHOR = "author"
    SENIOR_LEADER = "senior_leader"
    MODERATOR = "moderator"
    SAFEGUARDING_LEAD = "safeguarding_lead"
    GOVERNOR = "governor"
    ADMINISTRATOR = "administrator"

    @property
    def label(self) -> str:
        """The name people know it by."""
        return self.value.replace("_", " ").capitalize()


class SecondOpinionState(StrEnum):
    """Where a request for a second opinion stands."""

    ASKED = "asked"
    CLAIMED = "claimed"
    CHANGES_REQUESTED = "changes_requested"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    PUBLISHED = "published"


class Nation(StrEnum):
    """Whose bank holidays a school keeps."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern_ireland"

    @property
    def label(self) -> str:
        """The name people know it by."""
        return self.value.replace("_", " ").title()


class CalendarKind(StrEnum):
    """What an entry of a school's calendar is. A holiday and a closure count alike; people look for them apart."""

    TERM = "term"
    HOLIDAY = "holiday"
    CLOSURE = "closure"

    @property
    def label(self) -> str:
        """The name people know it by."""
        return _CALENDAR_LABELS[self]


_CALENDAR_LABELS = {
    CalendarKind.TERM: "Term",
    CalendarKind.HOLIDAY: "Holiday or half-term",
    CalendarKind.CLOSURE: "Closure day",
}


class DecisionKind(StrEnum):
    """What a reviewer can decide."""

    APPROVE = "approve"
    REQUEST_CHANGES = "request_changes"
    REFUSE = "refuse"


class WaitStep(StrEnum):
    """What was done about a request that goes on waiting; the first three in the order in which they come."""

    REMIND = "remind"
    REMIND_ALL = "remind_all"
    ESCALATE = "escalate"
    NO_REVIEWER = "no_reviewer"


class Telling(StrEnum):
    """How somebody is told by mail of what waits for them."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    CONSOLE = "console"

    @property
    def label(self) -> str:
        """The name people know it by."""
        return _TELLING[self][0]

    @property
    def meaning(self) -> str:
        """What it means for them, in a sentence."""
        return _TELLING[self][1]


_TELLING = {
    Telling.AT_ONCE: ("At once", "A letter for each thing, within a minute or so."),
    Telling.DAILY: ("Once a day", "One letter at seven in the morning of a working day, if there is anything new."),
    Telling.CONSOLE: ("Not by mail", "You see it when you open Gatepost."),
}


class ProposalOutcome(StrEnum):
    """What became of a wording that a leader proposed."""

    TAKEN = "taken"
    DECLINED = "declined"
    OVERTAKEN = "overtaken"


class PostKind(StrEnum):
    """How something came to be out."""

    PUBLICATION = "publication"
    SLIPPED_POST = "slipped_post"
    EMERGENCY_RELEASE = "emergency_release"


class RemovalOutcome(StrEnum):
    """What became of a post that names or shows somebody who may not be published there any more."""

    REMOVED = "removed"
    STANDS = "stands"
    PERMITTED = "permitted"


class ReportOutcome(StrEnum):
    """What a moderator made of a finding that was reported as wrong."""

    DISMISSED = "dismissed"
    EXCEPTED = "excepted"
    PACK_CHANGE = "pack_change"


class PracticeDeed(StrEnum):
    """What an author does with a draft of the practice course."""

    POST = "post"
    ASK = "ask"
    LEAVE = "leave"


class ErasureReason(StrEnum):
    """Why content was erased."""

    EXPIRED = "expired"
    """Its time was over."""
    ASKED = "asked"
    """Somebody whom it is about asked for it (UK GDPR, article 17)."""
    MISTAKE = "mistake"
    """It should never have been kept."""

    @property
    def words(self) -> str:
        """The reason as the end of a sentence."""
        return {"expired": "as its time was over", "asked": "as somebody it is about asked for it"}.get(
            self.value, "as it should never have been kept"
        )


class Action(StrEnum):
    """What a log event records."""

    SIGNED_IN = "signed_in"
    SIGN_IN_FAILED = "sign_in_failed"
    SIGNED_OUT = "signed_out"
    EXTENSION_CONNECTED = "extension_connected"
    EXTENSION_DISCONNECTED = "extension_disconnected"
    DRAFT_CHECKED = "draft_checked"
    SECOND_OPINION_ASKED = "second_opinion_asked"
    SECOND_OPINION_WITHDRAWN = "second_opinion_withdrawn"
    SECOND_OPINION_DECIDED = "second_opinion_decided"
    SECOND_OPINION_CLAIMED = "second_opinion_claimed"
    SECOND_OPINION_LET_GO = "second_opinion_let_go"
    SECOND_OPINION_APPROVED_FIRST = "second_opinion_approved_first"
    SECOND_OPINION_PASSED_ON = "second_opinion_passed_on"
    SECOND_OPINION_TAKEN_BACK = "second_opinion_taken_back"
    SECOND_OPINION_COMMENTED = "second_opinion_commented"
    SECOND_OPINION_EXPIRED = "second_opinion_expired"
    SECOND_OPINION_HELD_AGAIN = "second_opinion_held_again"
    WORDING_PROPOSED = "wording_proposed"
    WORDING_TAKEN = "wording_taken"
    WORDING_DECLINED = "wording_declined"
    RECONSIDERATION_ASKED = "reconsideration_asked"
    DELEGATION_BEGUN = "delegation_begun"
    DELEGATION_ENDED = "delegation_ended"
    RELEASE_GRANTED = "release_granted"
    RELEASE_REFUSED = "release_refused"
    PUBLISHED = "published"
    EMERGENCY_RELEASE_REPORTED = "emergency_release_reported"
    EMERGENCY_RELEASE_CORRECTED = "emergency_release_corrected"
    EMERGENCY_RELEASE_SEEN = "emergency_release_seen"
    SLIPPED_POST_RECORDED = "slipped_post_recorded"
    REGISTER_IMPORTED = "register_imported"
    SCHOOL_CREATED = "school_created"
    POLICY_CHOSEN = "policy_chosen"
    PERSON_ADDED = "person_added"
    PERSON_CHANGED = "person_changed"
    ACCOUNT_ADDED = "account_added"
    PRACTICE_FINISHED = "practice_finished"
    COMMENT_REPORTED = "comment_reported"
    COMMENT_REPORT_SEEN = "comment_report_seen"
    COMMENT_PICTURE_OPENED = "comment_picture_opened"
    COMMENT_REPORT_ERASED = "comment_report_erased"
    SITE_SWITCHED_OFF = "site_switched_off"
    SITE_SWITCHED_ON = "site_switched_on"
    MAIL_UNDELIVERABLE = "mail_undeliverable"
    LOG_PAYLOAD_ERASED = "log_payload_erased"
    CHECKPOINT_LEFT = "checkpoint_left"
    LOG_FOUND_ALTERED = "log_found_altered"
    LOG_BUNDLE_SEALED = "log_bundle_sealed"
    RETENTION_RUN = "retention_run"
    HOLD_PLACED = "hold_placed"
    HOLD_REVIEWED = "hold_reviewed"
    HOLD_ENDED = "hold_ended"
    SUBJECT_ACCESS_OPENED = "subject_access_opened"
    SUBJECT_ACCESS_LOOKED_AT = "subject_access_looked_at"
    SUBJECT_ACCESS_CHECKED = "subject_access_checked"
    SUBJECT_ACCESS_AGREED = "subject_access_agreed"
    SUBJECT_ACCESS_TAKEN = "subject_access_taken"
    SUBJECT_ACCESS_CLOSED = "subject_access_closed"
    CALENDAR_CHANGED = "calendar_changed"
    TELLING_CHOSEN = "telling_chosen"
    FINDING_REPORTED = "finding_reported"
    FINDING_REPORT_EXPLAINED = "finding_report_explained"
    FINDING_REPORT_SETTLED = "finding_report_settled"
    EXCEPTION_MADE = "exception_made"
    EXCEPTION_RENEWED = "exception_renewed"
    EXCEPTION_REMINDED = "exception_reminded"
    EXCEPTION_ENDED = "exception_ended"
    EXCEPTION_EXPIRED = "exception_expired"
    SECOND_OPINION_REMINDED = "second_opinion_reminded"
    LOG_CONTENT_SEEN = "log_content_seen"
    LOG_SEARCHED = "log_searched"
    LOG_EXPORTED = "log_exported"
    REMOVAL_OPENED = "removal_opened"
    REMOVAL_ASSIGNED = "removal_assigned"
    REMOVAL_REMINDED = "removal_reminded"
    REMOVAL_SETTLED = "removal_settled"
    SECOND_LOOK_CHOSEN = "second_look_chosen"
    SECOND_LOOK_TAKEN = "second_look_taken"
    SECOND_LOOK_FOLLOWED_UP = "second_look_followed_up"
