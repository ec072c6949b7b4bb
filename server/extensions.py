"""The Flask extensions, made here and bound to an application in `app.py`."""

from typing import Any

from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import LoginManager
from flask_smorest import Api
from flask_talisman import Talisman
from flask_wtf import CSRFProtect

login_manager = LoginManager()
csrf = CSRFProtect()
talisman = Talisman()
limiter = Limiter(get_remote_address, headers_enabled=True)
api: Any = Api()
