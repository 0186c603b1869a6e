<?php
/**
 * Where the check-in is served. Its files lie in the folder of the plug-in. They are served with headers that close the
 * check-in off from everything else, either by the web server, which finds them in `.htaccess`, or by WordPress.
 *
 * @package AttuneCheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * The address of the files as the web server serves them.
 *
 * @return string It ends with a slash.
 */
function attune_check_files() {
	return plugins_url( 'site/', ATTUNE_CHECK_FILE );
}

/**
 * The address of the same files as WordPress serves them. It is short, and stays the same wherever plug-ins lie.
 *
 * @return string It ends with a slash.
 */
function attune_check_route() {
	global $wp_rewrite;
	$index = $wp_rewrite->using_permalinks() && ! $wp_rewrite->using_index_permalinks() ? '' : $wp_rewrite->index . '/';
	// Not `home_url()`: plug-ins for several languages put one of them into it.
	return set_url_scheme( trailingslashit( get_option( 'home' ) ) ) . $index . 'attune-check/';
}

/**
 * Which of the two places protects what it serves, as it was found out last.
 *
 * @return bool[] `files` and `wordpress`.
 */
function attune_check_known() {
	$known = get_option( 'attune_check_places' );
	$known = is_array( $known ) ? $known : array();
	return array(
		'files'     => ! empty( $known['files'] ),
		'wordpress' => ! empty( $known['wordpress'] ),
	);
}

/**
 * Where the check-in of a page comes from. A web server is quicker than WordPress. Where neither sends the headers, the
 * documents still hold most of what protects them.
 *
 * @return string It ends with a slash.
 */
function attune_check_base() {
	$known = attune_check_known();
	return ! $known['files'] && $known['wordpress'] ? attune_check_route() : attune_check_files();
}

/**
 * Where links that are handed out lead.
 *
 * @return string It ends with a slash.
 */
function attune_check_link_base() {
	return attune_check_known()['wordpress'] ? attune_check_route() : attune_check_files();
}

/**
 * The headers that do not come with the check-in from this place.
 *
 * @param string $base The place, with a slash at its end.
 * @return string[]|null Their names, or null where the check-in does not come at all.
 */
function attune_check_missing( $base ) {
	$asked = array(
		'timeout'     => 5,
		'redirection' => 0,
		/** This filter is documented in wp-includes/class-wp-http-streams.php */
		'sslverify'   => apply_filters( 'https_local_ssl_verify', false ),
	);
	$answer = wp_remote_get( $base . 'en/check.html', $asked );
	if ( is_wp_error( $answer ) || 200 !== wp_remote_retrieve_response_code( $answer ) ) {
		return null;
	}
	$missing = array();
	foreach ( attune_check_headers( '/en/check.html' ) as $name => $value ) {
		if ( wp_remote_retrieve_header( $answer, $name ) !== $value ) {
			$missing[] = $name;
		}
	}
	return $missing;
}

/**
 * Finds out which place protects what it serves, and keeps it.
 *
 * @return array `files` and `wordpress`, each what `attune_check_missing` gives.
 */
function attune_check_find_out() {
	$missing = array(
		'files'     => attune_check_missing( attune_check_files() ),
		'wordpress' => attune_check_missing( attune_check_route() ),
	);
	update_option(
		'attune_check_places',
		array(
			'files'     => array() === $missing['files'],
			'wordpress' => array() === $missing['wordpress'],
			'for'       => attune_check_asked(),
		)
	);
	return $missing;
}

/**
 * What the answer depends on.
 *
 * @return string
 */
function attune_check_asked() {
	return implode( ' ', array( ATTUNE_CHECK_VERSION, attune_check_files(), attune_check_route() ) );
}

add_action( 'admin_init', 'attune_check_find_out_once' );

/**
 * Finds it out after the plug-in was switched on or updated, and after an address has changed.
 */
function attune_check_find_out_once() {
	$known = get_option( 'attune_check_places' );
	if ( wp_doing_ajax() || ( is_array( $known ) && attune_check_asked() === $known['for'] ) ) {
		return;
	}
	attune_check_find_out();
	add_action( 'admin_notices', 'attune_check_what_next' );
}

/**
 * Says what to do after the plug-in was switched on.
 */
function attune_check_what_next() {
	if ( current_user_can( 'edit_pages' ) ) {
		echo '<div class="notice notice-info is-dismissible"><p>' . attune_check_how() . '</p></div>'; // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped there.
	}
}

/**
 * How the check-in gets into a page, as HTML.
 *
 * @return string
 */
function attune_check_how() {
	return esc_html__( 'Add the block “Attune check-in” to a page. In an old editor, write this where it should be:', 'attune-check' ) . ' <code>[attune_check]</code>';
}
