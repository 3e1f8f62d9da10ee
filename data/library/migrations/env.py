"""What Alembic runs: the migrations, on the connection :mod:`data.library.migrating` gives.

The transaction is the caller's, so that a failure leaves nothing behind.
"""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
