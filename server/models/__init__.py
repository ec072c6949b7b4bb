"""All models, imported here so that the metadata is whole."""

from server.models.accounts import AccountManager, OfficialAccount
from server.models.calendars import CalendarSpan, SchoolHours
from server.models.comment_reports import CommentPicture, CommentReport
from server.models.drafts import DraftCheck, Publication, PublishedPost, Release
from server.models.emergency_releases import EmergencyRelease
from server.models.finding_reports import FindingReport, SchoolException
from server.models.legal_holds import LegalHold
from server.models.log import LogEvent, LogHead, LogPayload
from server.models.log_proof import CheckpointDeparture, LogCheckpoint, LogVerification
from server.models.log_search import LogFilter, LogSearch
from server.models.opinion_reminders import OpinionReminder
from server.models.outbox import InboxEntry, Notification, OutboxMessage
from server.models.people import User
from server.models.practice import PracticeAttempt
from server.models.register import ConsentEntry, RegisterEntry, RegisterImport
from server.models.removals import Removal, ShownPerson
from server.models.schools import PolicyFile, School
from server.models.second_looks import SecondLook
from server.models.second_opinions import Delegation, OpinionMove, Revision, SecondOpinion, WordingProposal
from server.models.sites import SiteSwitch
from server.models.slipped_posts import SlippedPost
from server.models.subject_requests import SubjectRequest
from server.models.timed_jobs import TimedJob
from server.models.tokens import AuthorizationCode, TokenFamily

__all__ = [
    "AccountManager", "AuthorizationCode", "CalendarSpan", "CheckpointDeparture", "CommentPicture", "CommentReport",
    "ConsentEntry", "Delegation", "DraftCheck", "EmergencyRelease", "FindingReport", "InboxEntry", "LegalHold",
    "LogCheckpoint", "LogEvent", "LogFilter", "LogHead", "LogPayload", "LogSearch", "LogVerification", "Notification",
    "OfficialAccount", "OpinionMove", "OpinionReminder", "OutboxMessage", "PolicyFile", "PracticeAttempt",
    "Publication", "PublishedPost", "RegisterEntry", "RegisterImport", "Release", "Removal", "Revision", "School",
    "SchoolException", "SchoolHours", "SecondLook", "SecondOpinion", "ShownPerson", "SiteSwitch", "SlippedPost",
    "SubjectRequest",
    "TimedJob", "TokenFamily", "User", "WordingProposal",
]  # fmt: skip
