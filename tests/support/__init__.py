"""What several tests share: projects to copy, a built site to visit, a browser that watches."""
