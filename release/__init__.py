"""What turns the checkout into something to run, check and ship."""
