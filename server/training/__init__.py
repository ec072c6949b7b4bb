"""Training the model of `server/checks/model` and comparing it with others: `python -m server.training`.

Needs the extra `training`; nothing here is used while Gatepost serves.
"""
